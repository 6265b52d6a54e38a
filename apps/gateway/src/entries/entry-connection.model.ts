import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { EntryModel } from './entry.model.js';

@ObjectType({ description: 'Where the words of the question were found.' })
export class Highlight {
  @Field(() => String)
  field!: string;

  @Field(() => String, { description: 'HTML-escaped text with the words found in <mark>.' })
  snippet!: string;
}

@ObjectType()
export class EntryEdge {
  @Field(() => String)
  cursor!: string;

  @Field(() => [Highlight])
  highlights!: Highlight[];

  @Field(() => EntryModel)
  node!: EntryModel;
}

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
  field!: string;

  @Field(() => [FacetValue])
  values!: FacetValue[];
}

@ObjectType()
export class EntryConnection {
  @Field(() => Int)
  totalCount!: number;

  @Field(() => [EntryEdge])
  edges!: EntryEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  @Field(() => [Facet])
  facets!: Facet[];

  @Field(() => Boolean, { description: 'True when the search engine was away and this is a lesser answer.' })
  degraded!: boolean;
}
