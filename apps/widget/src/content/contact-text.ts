/** A contact as the catalogue gives it: a phone is E.164 or a bare short number, a web site an absolute URL. */
export interface ContactValue {
  readonly kind: string;
  readonly value: string;
  readonly label: string | null;
}

export interface ContactText {
  /** What a person reads and dials or clicks. */
  readonly text: string;
  /** Says more than the text ("da fisso"); null when there is nothing to add. */
  readonly note: string | null;
  /** Null when the value cannot be linked to safely. */
  readonly href: string | null;
}

/** How a contact is shown and where it leads. */
export function contactText(contact: ContactValue): ContactText {
  switch (contact.kind) {
    case 'PHONE':
      return {
        ...readable(contact, nationalNumber(contact.value)),
        href: `tel:${contact.value.replace(/[^+\d]/g, '')}`,
      };
    case 'EMAIL':
    case 'PEC':
      return { ...readable(contact, contact.value), href: `mailto:${contact.value}` };
    default:
      return {
        text: siteName(contact.value),
        note: otherThan(contact.label, siteName(contact.value)),
        href: webAddress(contact.value),
      };
  }
}

/** The address when it is of the web, null otherwise: a feed must not be able to plant a script. */
export function webAddress(value: string): string | null {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol) ? value : null;
}

/** A label that is the value in a person's spelling replaces it; any other stands beside it. */
function readable(contact: ContactValue, value: string): { text: string; note: string | null } {
  const label = contact.label;
  if (label === null) return { text: value, note: null };
  const digits = label.replace(/\D/g, '');
  const isSpelling = digits.length >= 3 && contact.value.endsWith(digits) && /^[\d\s+./-]+$/.test(label);
  return isSpelling ? { text: label, note: null } : { text: value, note: otherThan(label, value) };
}

function nationalNumber(value: string): string {
  return value.startsWith('+39') ? value.slice(3) : value;
}

function siteName(value: string): string {
  return URL.canParse(value) ? new URL(value).hostname.replace(/^www\./, '') : value;
}

function otherThan(label: string | null, text: string): string | null {
  return label === null || label === text || label.replace(/^www\./, '') === text ? null : label;
}
