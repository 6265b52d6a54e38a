/** Words and rules of the catalogue. Imports nothing: every other part of the system speaks in these terms. */
export * from './entry.js';
export * from './service-area.js';
export * from './location.js';
export * from './eligibility.js';
export * from './problem.js';
export * from './raw-record.js';
export * from './public-contacts.js';
export * from './opportunity-window.js';
export * from './correction.js';
export * from './duplicate.js';
export * from './provenance.js';
export * from './quality.js';
export * from './review-date.js';
export * from './same-value.js';
export * from './fold-text.js';
export * from './today-in-rome.js';
export * from './assert-never.js';
