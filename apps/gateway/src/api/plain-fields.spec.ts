import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Field, GraphQLModule, GraphQLSchemaHost, ObjectType, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { graphql, type GraphQLSchema, isObjectType } from 'graphql';
import { withPlainFields } from './plain-fields.js';

@ObjectType()
class Desk {
  @Field(() => String)
  name!: string;

  @Field(() => String, { name: 'telephone' })
  phone!: string;

  @Field(() => String, { defaultValue: 'unknown' })
  hours!: string;
}

@Resolver(() => Desk)
class DeskResolver {
  @Query(() => Desk)
  desk(): Partial<Desk> {
    return { name: 'Sportello', phone: '0125 1' };
  }

  @ResolveField(() => String)
  label(): string {
    return 'made';
  }
}

let app: NestFastifyApplication;
let schema: GraphQLSchema;

beforeAll(async () => {
  const options: ApolloDriverConfig = { driver: ApolloDriver, autoSchemaFile: true, transformSchema: withPlainFields };
  const module = await Test.createTestingModule({
    imports: [GraphQLModule.forRoot<ApolloDriverConfig>(options)],
    providers: [DeskResolver],
  }).compile();
  app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter());
  await app.init();
  schema = app.get(GraphQLSchemaHost).schema;
});
afterAll(() => app?.close());

describe('withPlainFields', () => {
  it('leaves a resolver to what does more than read the property of its name', () => {
    const desk = schema.getType('Desk');
    const fields = isObjectType(desk) ? Object.values(desk.getFields()) : [];
    const resolved = fields.filter(({ resolve }) => resolve !== undefined).map(({ name }) => name);
    expect(resolved.sort()).toEqual(['hours', 'label', 'telephone']);
  });

  it('changes no answer', async () => {
    const { data } = await graphql({ schema, source: '{ desk { name telephone hours label } }', contextValue: {} });
    expect({ ...(data?.['desk'] as object) }).toEqual({
      name: 'Sportello',
      telephone: '0125 1',
      hours: 'unknown',
      label: 'made',
    });
  });
});
