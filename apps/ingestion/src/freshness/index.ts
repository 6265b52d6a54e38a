export { planReviews } from './plan-reviews.js';
export { reviewPass, type ReviewPass, type ReviewTools } from './review-pass.js';
export { reviewsCommand } from './reviews.command.js';
