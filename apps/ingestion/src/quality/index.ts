export { qualityOf } from './quality-of.js';
