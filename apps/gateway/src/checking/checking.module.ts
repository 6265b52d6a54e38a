import { Module } from '@nestjs/common';
import { CheckController } from './check.controller.js';

/** The checker for publishers. */
@Module({ controllers: [CheckController] })
export class CheckingModule {}
