import { Controller } from '@nestjs/common';
import { MessagePattern, Payload } from '@nestjs/microservices';
import { type CheckAnswer, checkRequestSchema, INGESTION_CHECK } from '@vicino/contracts';
import { Checks } from './checks.js';

@Controller()
export class CheckController {
  constructor(private readonly checks: Checks) {}

  @MessagePattern(INGESTION_CHECK)
  check(@Payload() message: unknown): Promise<CheckAnswer> {
    return this.checks.check(checkRequestSchema.parse(message));
  }
}
