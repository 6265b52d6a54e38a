import { Module } from '@nestjs/common';
import { ProblemReport } from './problem-report.js';
import { ReportResolver } from './report.resolver.js';
import { ReviewReport } from './review-report.js';
import { ReviewResolver } from './review.resolver.js';
import { SourcesReport } from './sources-report.js';

/** How sources, runs, problems and reviews stand, for publishers and administrators. */
@Module({ providers: [SourcesReport, ProblemReport, ReviewReport, ReportResolver, ReviewResolver] })
export class ReportsModule {}
