/** What brings a person here. Two levels: eighteen areas and the needs below them. */
export interface Need {
  readonly slug: string;
  /** Slug of the area; null for the areas themselves. */
  readonly parent: string | null;
  readonly level: 1 | 2;
  readonly label: string;
  readonly labelEn: string;
  readonly description: string;
  readonly synonyms: readonly string[];
  /** Other names by which providers write it in their lists; not shown to people. */
  readonly otherNames: readonly string[];
  /** Slugs of the needs whose services help next best where nothing serves this one, the best first; none for an area. */
  readonly next: readonly string[];
  /** Slugs of the target groups it mostly concerns. */
  readonly targetGroups: readonly string[];
  /** Codes of the national matrix of social services (FNPS), see `fnpsLevels`. */
  readonly fnpsCodes: readonly string[];
  /** Slugs of the essential levels of social services (LEPS) it falls under. */
  readonly leps: readonly string[];
  /** Thematic value of the data.inclusion schema. */
  readonly dataInclusion: string | null;
}

export interface TargetGroup {
  readonly slug: string;
  readonly label: string;
  readonly labelEn: string;
  readonly description: string;
  readonly otherNames: readonly string[];
  /** User areas of the ISTAT survey on municipal social services. */
  readonly istatAreas: readonly string[];
  readonly dataInclusion: readonly string[];
}

export interface ServiceType {
  readonly slug: string;
  readonly label: string;
  readonly labelEn: string;
  readonly fnpsCode: string;
  readonly macroLevel: string;
  readonly objective: string;
  readonly istatAreas: readonly string[];
  /** Slug of the target group it mainly serves. */
  readonly mainTarget: string;
  readonly otherNames: readonly string[];
}

/** One value of a small code list: cost, access, delivery, eligibility, status, kind. */
export interface CodeValue<Slug extends string = string> {
  readonly slug: Slug;
  readonly label: string;
  readonly otherNames: readonly string[];
  readonly dataInclusion: readonly string[];
}

/** A cell of the national matrix of the Fondo nazionale politiche sociali. */
export interface FnpsLevel {
  readonly code: string;
  readonly macroLevel: string;
  readonly objective: string;
  readonly areas: readonly string[];
}
