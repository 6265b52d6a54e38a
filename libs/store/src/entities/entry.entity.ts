import type { Contact, EligibilityRule, EntryKind, EntryStatus, Hours, Location, NeedAssignment } from '@vicino/domain';
import type { AccessMode, AreaScope, CostType, DeliveryMode, Publication } from '@vicino/domain';
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/**
 * One row an entry. What is searched, sorted or joined on is a column of its own; compound parts are jsonb; sets one
 * filters by are arrays under GIN. The shape of the table, never seen outside this library: see `entry.mapping.ts`.
 */
@Entity('entry')
@Unique('entry_slug_key', ['slug'])
@Unique('entry_source_key', ['sourceId', 'externalId'])
@Check('entry_publication_known_check', `"publication" IN ('DRAFT', 'PUBLISHED', 'SUSPENDED', 'WITHDRAWN', 'MERGED')`)
@Check('entry_version_check', `"version" > 0`)
@Check('entry_withdrawn_check', `("publication" = 'WITHDRAWN') = ("withdrawn_at" IS NOT NULL)`)
@Index('entry_need_slugs_idx', ['needSlugs'], { type: 'gin' })
@Index('entry_target_groups_idx', ['targetGroups'], { type: 'gin' })
@Index('entry_area_municipalities_idx', ['areaMunicipalities'], { type: 'gin' })
@Index('entry_updated_at_idx', ['updatedAt', 'id'])
export class EntryEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'entry_pkey' })
  id!: string;

  @Column('text')
  slug!: string;

  @Column('text')
  sourceId!: string;

  @Column('text')
  externalId!: string;

  @Column('text')
  kind!: EntryKind;

  @Column('text')
  title!: string;

  @Column('text')
  summary!: string;

  @Column('text')
  description!: string;

  @Column('text')
  status!: EntryStatus;

  @Column('text', { nullable: true })
  statusReason!: string | null;

  @Column('jsonb')
  needs!: readonly NeedAssignment[];

  /** The slugs of `needs`, for filtering. */
  @Column('text', { array: true })
  needSlugs!: readonly string[];

  @Column('text', { array: true })
  targetGroups!: readonly string[];

  @Column('text', { nullable: true })
  serviceType!: string | null;

  @Column('text')
  providerName!: string;

  @Column('text', { nullable: true })
  managingBody!: string | null;

  @Column('jsonb')
  locations!: readonly Location[];

  @Column('text')
  areaLabel!: string;

  @Column('text')
  areaScope!: AreaScope;

  /** ISTAT codes, six digits each. */
  @Column('text', { array: true })
  areaMunicipalities!: readonly string[];

  @Column('boolean')
  areaComplete!: boolean;

  @Column('jsonb')
  contacts!: readonly Contact[];

  @Column('text')
  costType!: CostType;

  @Column('text', { nullable: true })
  costText!: string | null;

  @Column('text', { nullable: true })
  eligibilityText!: string | null;

  @Column('jsonb')
  eligibilityRules!: readonly EligibilityRule[];

  @Column('text', { array: true })
  accessModes!: readonly AccessMode[];

  @Column('text', { array: true })
  deliveryModes!: readonly DeliveryMode[];

  /** ISO 639 codes. */
  @Column('text', { array: true, default: [] })
  languages!: readonly string[];

  @Column('text', { array: true, default: [] })
  requiredDocuments!: readonly string[];

  @Column('text', { nullable: true })
  outcome!: string | null;

  @Column('jsonb', { nullable: true })
  hours!: Hours | null;

  @Column('date', { nullable: true })
  opensOn!: string | null;

  @Column('date', { nullable: true })
  closesOn!: string | null;

  @Column('text')
  sourceName!: string;

  @Column('text', { nullable: true })
  sourceUrl!: string | null;

  /** As precise as the source: "2021", "2023-03", "2023-03-28". Sorts as text. */
  @Column('text', { nullable: true })
  verifiedAt!: string | null;

  /** SHA-256 (hex) of the entry as harmonised: see `content-hash.ts`. */
  @Column('text')
  contentHash!: string;

  @Column('text')
  publication!: Publication;

  /** Grows by one whenever anything a reader can see changes, the publication included. */
  @Column('integer')
  version!: number;

  /** Run that wrote the content the row holds now; null when no run did. */
  @Column('integer', { nullable: true })
  runId!: number | null;

  /** When the content the row holds now was fetched; an unchanged record leaves it alone. */
  @Column('timestamptz')
  fetchedAt!: Date;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz')
  updatedAt!: Date;

  @Column('timestamptz', { nullable: true })
  withdrawnAt!: Date | null;
}
