import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { AreaScope, ContactKind, EntryKind, EntryStatus } from '@vicino/domain';
import { ManagingBody } from '../territory/managing-body.model.js';
import { Municipality } from '../territory/municipality.model.js';
import { AreaScopeEnum, ContactKindEnum, EntryKindEnum, EntryStatusEnum } from './entry-enums.js';

@ObjectType({ description: 'A need the entry answers.' })
export class EntryNeed {
  @Field(() => ID)
  slug!: string;

  @Field(() => String)
  label!: string;
}

@ObjectType({ description: 'Who delivers the entry.' })
export class Provider {
  @Field(() => String)
  name!: string;
}

@ObjectType({ description: 'A place where one goes. Not who it is for: see serviceArea.' })
export class EntryLocation {
  @Field(() => String, { nullable: true })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'Street and number; null where it is not for the public.' })
  address!: string | null;

  @Field(() => String, { nullable: true })
  postalCode!: string | null;

  @Field(() => Municipality, { nullable: true })
  municipality!: Municipality | null;

  @Field(() => Float, { nullable: true, description: 'WGS84 degrees.' })
  latitude!: number | null;

  @Field(() => Float, { nullable: true, description: 'WGS84 degrees.' })
  longitude!: number | null;

  @Field(() => Boolean, { description: 'False when the point is only the seat of the municipality.' })
  isExactPoint!: boolean;
}

@ObjectType('ServiceArea', { description: 'Who it is for, by residence.' })
export class EntryServiceArea {
  @Field(() => String, { description: 'As the provider wrote it.' })
  label!: string;

  @Field(() => AreaScopeEnum)
  scope!: AreaScope;

  @Field(() => Boolean, { description: 'False when part of what the provider wrote could not be settled.' })
  complete!: boolean;

  @Field(() => Int)
  municipalityCount!: number;

  /** Codes, turned into municipalities only when the selection asks for them. */
  municipalityCodes!: readonly string[];
}

@ObjectType('Language', { description: 'A language people are served in.' })
export class EntryLanguage {
  @Field(() => String, { description: 'ISO 639-1, or ISO 639-3 where it has none there: ise, Italian sign language.' })
  code!: string;

  @Field(() => String)
  label!: string;
}

@ObjectType('Contact')
export class EntryContact {
  @Field(() => ContactKindEnum)
  kind!: ContactKind;

  @Field(() => String, { description: 'E.164 or short number, e-mail address, absolute URL.' })
  value!: string;

  @Field(() => String, { nullable: true })
  label!: string | null;
}

@ObjectType('Cost')
export class EntryCost {
  @Field(() => String, { description: 'Slug of the code list cost_type.' })
  type!: string;

  @Field(() => String, { description: 'The type in words.' })
  label!: string;

  @Field(() => String, { nullable: true, description: 'The words of the provider, where they say more than the type.' })
  text!: string | null;
}

@ObjectType('ApplicationWindow', { description: 'First and last day in which one can apply, both included.' })
export class EntryWindow {
  @Field(() => String, { nullable: true })
  opensOn!: string | null;

  @Field(() => String, { nullable: true })
  closesOn!: string | null;
}

@ObjectType('EntrySource', { description: 'Who says so.' })
export class EntrySourceModel {
  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  url!: string | null;

  @Field(() => String, { description: 'When the catalogue last read it from its source, ISO 8601.' })
  fetchedAt!: string;
}

@ObjectType('Entry', { description: 'One service or opportunity of the catalogue.' })
export class EntryModel {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  slug!: string;

  @Field(() => EntryKindEnum)
  kind!: EntryKind;

  @Field(() => String)
  title!: string;

  @Field(() => String)
  summary!: string;

  @Field(() => String)
  description!: string;

  @Field(() => EntryStatusEnum)
  status!: EntryStatus;

  @Field(() => String, { nullable: true })
  statusReason!: string | null;

  @Field(() => [EntryNeed])
  needs!: EntryNeed[];

  @Field(() => [String], { description: 'Slugs.' })
  targetGroups!: string[];

  @Field(() => [String], { description: 'In words.' })
  targetGroupLabels!: string[];

  @Field(() => String, { nullable: true, description: 'Slug.' })
  serviceType!: string | null;

  @Field(() => String, { nullable: true, description: 'In words.' })
  serviceTypeLabel!: string | null;

  @Field(() => Provider)
  provider!: Provider;

  @Field(() => ManagingBody, { nullable: true })
  managingBody!: ManagingBody | null;

  @Field(() => [EntryLocation])
  locations!: EntryLocation[];

  @Field(() => EntryServiceArea)
  serviceArea!: EntryServiceArea;

  @Field(() => [EntryContact])
  contacts!: EntryContact[];

  @Field(() => EntryCost)
  cost!: EntryCost;

  @Field(() => String, { nullable: true })
  eligibilityText!: string | null;

  @Field(() => [String], { description: 'Slugs of the code list access_mode.' })
  accessModes!: string[];

  @Field(() => [String], { description: 'In words.' })
  accessModeLabels!: string[];

  @Field(() => [String], { description: 'Slugs of the code list delivery_mode.' })
  deliveryModes!: string[];

  @Field(() => [EntryLanguage], { description: 'Languages people are served in; empty when the source names none.' })
  languages!: EntryLanguage[];

  @Field(() => [String], { description: 'What one has to bring, a short text each.' })
  requiredDocuments!: string[];

  @Field(() => String, { nullable: true, description: 'What one has in hand at the end.' })
  outcome!: string | null;

  @Field(() => String, { nullable: true, description: 'As the provider wrote them.' })
  hours!: string | null;

  @Field(() => String, { nullable: true, description: 'OSM opening_hours, when every part was understood.' })
  hoursOsm!: string | null;

  @Field(() => EntryWindow, { nullable: true })
  window!: EntryWindow | null;

  @Field(() => EntrySourceModel)
  source!: EntrySourceModel;

  @Field(() => String, {
    nullable: true,
    description: 'When somebody last confirmed it, as precisely as the source says: 2023, 2023-03 or 2023-03-28.',
  })
  verifiedAt!: string | null;

  @Field(() => Boolean, { description: 'True when nobody confirmed it within twelve months.' })
  verificationOverdue!: boolean;

  @Field(() => String, { description: 'When its content last changed here, ISO 8601.' })
  updatedAt!: string;
}
