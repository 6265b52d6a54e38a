import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { FACET_FIELDS, type FacetField } from '@vicino/contracts';
import { Eligibility } from '../eligibility/eligibility.model.js';
import { Alternative } from './alternative.model.js';
import type { CardModel } from './card.model.js';
import { enumOf } from './entry-enums.js';
import { EntryModel } from './entry.model.js';
import { Understood } from './understood.model.js';

export const FacetFieldEnum = enumOf(FACET_FIELDS);
registerEnumType(FacetFieldEnum, {
  name: 'FacetField',
  description: 'Fields of SearchInput whose values are counted.',
});

@ObjectType({ description: 'Where the words of the question were found.' })
export class Highlight {
  @Field(() => String)
  field!: string;

  @Field(() => String, { description: 'HTML-escaped text with the words found in <mark>.' })
  snippet!: string;
}

@ObjectType({ isAbstract: true })
abstract class FoundEntry {
  @Field(() => [Highlight], {
    description:
      'The whole title and summary, where they show the words; a part of the description only where those do not.',
  })
  highlights!: Highlight[];

  @Field(() => Float, {
    nullable: true,
    description: 'As the crow flies, to the closest place the public may know; null where nothing is measured.',
  })
  distanceKm!: number | null;

  /** Null only where the question does not select it; no more than a card where it selects no more. */
  @Field(() => EntryModel)
  node!: EntryModel | CardModel | null;

  @Field(() => Eligibility, {
    nullable: true,
    description: 'Whether the person of input.profile may have it; null where no profile was sent.',
  })
  eligibility!: Eligibility | null;
}

@ObjectType()
export class EntryEdge extends FoundEntry {
  @Field(() => String)
  cursor!: string;
}

@ObjectType({ description: 'An entry that may help beside what was asked for; on no page of the results.' })
export class NextBestEntry extends FoundEntry {}

@ObjectType()
export class PageInfo {
  @Field(() => Boolean)
  hasNextPage!: boolean;

  @Field(() => String, { nullable: true })
  endCursor!: string | null;
}

@ObjectType()
export class FacetValue {
  @Field(() => ID)
  value!: string;

  @Field(() => String)
  label!: string;

  @Field(() => Int, { description: 'How many results one gets by choosing it.' })
  count!: number;
}

@ObjectType()
export class Facet {
  @Field(() => String, { description: 'Name of the field of SearchInput.' })
  field!: FacetField;

  /** Resolved with its arguments: see `FacetResolver`. */
  values!: FacetValue[];
}

@ObjectType()
export class EntryConnection {
  @Field(() => Int)
  totalCount!: number;

  @Field(() => [EntryEdge])
  edges!: EntryEdge[];

  @Field(() => [NextBestEntry], {
    description:
      'Where three or fewer were found, what helps next best with the same needs, for the same residents and under the same filters: five at most, with the first page, counted nowhere.',
  })
  nextBest!: NextBestEntry[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  /** Resolved with its argument: see `ConnectionResolver`. */
  facets!: Facet[];

  @Field(() => [Understood], { description: 'What the words of the question were taken to mean, weightiest first.' })
  understoodAs!: Understood[];

  @Field(() => [Alternative], {
    description: 'What else there is when nothing that is meant was found, best first; else empty.',
  })
  alternatives!: Alternative[];

  @Field(() => Boolean, {
    description:
      'True when nothing serves what was meant and these are entries for the closest needs: `alternatives` holds the ways to what was meant.',
  })
  beside!: boolean;

  @Field(() => Boolean, { description: 'True when the search engine was away and this is a lesser answer.' })
  degraded!: boolean;
}
