import { Module } from '@nestjs/common';
import { ProblemReport } from './problem-report.js';
import { ReportResolver } from './report.resolver.js';
import { SourcesReport } from './sources-report.js';

/** How sources, runs and problems stand, for publishers and administrators. */
@Module({ providers: [SourcesReport, ProblemReport, ReportResolver] })
export class ReportsModule {}
