import { UseGuards } from '@nestjs/common';
import { Args, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { QuestionReader, type QuestionPeriod } from '@vicino/store';
import { municipalityByCode } from '@vicino/territory';
import { z } from 'zod';
import { badInput } from '../api/api-error.js';
import { OperatorGuard } from '../identity/operator.guard.js';
import { findNeed } from '../needs/need.resolver.js';
import { municipalityModel } from '../territory/municipality-to-model.js';
import { AskedNeed, AskedPeriod, AskedQuestions, AskedText, QuestionPeriodEnum } from './asked-questions.model.js';

const MOST = 500;
const DAY = z.iso.date();

@UseGuards(OperatorGuard)
@Resolver(() => AskedQuestions)
export class AskedQuestionsResolver {
  constructor(private readonly reader: QuestionReader) {}

  @Query(() => AskedQuestions, {
    description:
      'What people asked in a stretch of time, as sums; at most 500 of each. ' +
      'For publishers and administrators (bearer token); FORBIDDEN for everybody else.',
  })
  askedQuestions(
    @Args('from', { type: () => String, description: 'ISO date, included.' }) from: string,
    @Args('until', { type: () => String, description: 'ISO date, included.' }) until: string,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('municipality', { type: () => ID, nullable: true, description: 'ISTAT code; all when left out.' })
    municipality?: string | null,
  ): AskedQuestions {
    requireDay('from', from);
    requireDay('until', until);
    if (until < from) throw badInput('until', 'must not be before from.');
    if (first < 1 || first > MOST) throw badInput('first', `must be between 1 and ${MOST}.`);
    if (municipality != null && municipalityByCode(municipality) === undefined) {
      throw badInput(
        'municipality',
        'must be the ISTAT code of a comune of the area, as municipalities(text) finds it.',
      );
    }
    return { selection: { from, until, municipality: municipality ?? null, limit: first } };
  }

  @ResolveField(() => [AskedText])
  texts(@Parent() { selection }: AskedQuestions): Promise<AskedText[]> {
    return this.reader.mostAsked(selection);
  }

  @ResolveField(() => [AskedNeed])
  async needs(@Parent() { selection }: AskedQuestions): Promise<AskedNeed[]> {
    const sums = await this.reader.byNeed(selection);
    return sums.flatMap(({ need: slug, municipality, ...counts }) => {
      const need = findNeed(slug);
      // A need that is no longer in the taxonomy has no name to be told by.
      if (need === null) return [];
      return [{ need, municipality: municipality === null ? null : municipalityModel(municipality), ...counts }];
    });
  }

  @ResolveField(() => [AskedPeriod])
  periods(
    @Parent() { selection }: AskedQuestions,
    @Args('by', { type: () => QuestionPeriodEnum, defaultValue: QuestionPeriodEnum.MONTH }) by: QuestionPeriod,
  ): Promise<AskedPeriod[]> {
    return this.reader.byPeriod(selection, by);
  }
}

/** @throws BAD_USER_INPUT */
function requireDay(field: string, value: string): void {
  if (!DAY.safeParse(value).success) throw badInput(field, 'must be a day, as in 2026-11-22.');
}
