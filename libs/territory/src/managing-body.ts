/** One of the seven bodies that manage the social services, or ASL TO4 itself (`asl-to4`). */
export interface ManagingBody {
  readonly id: string;
  /** "C.I.S.S. 38", as the body writes itself. */
  readonly shortName: string;
  readonly officialName: string;
  readonly legalForm: string;
  readonly taxCode: string | null;
  readonly seat: { readonly istatCode: string; readonly address: string | null; readonly postalCode: string | null };
  /** Contacts as published; null where no source was found. */
  readonly website: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly pec: string | null;
  /** Other ways of writing its name. */
  readonly aliases: readonly string[];
  /** ISTAT codes, sorted. Of ASL TO4: the 174 comuni and the frazione Rivodora. */
  readonly municipalities: readonly string[];
}
