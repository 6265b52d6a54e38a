import { municipalityByCode, type ManagingBody as TerritoryBody } from '@vicino/territory';
import type { ManagingBody } from './managing-body.model.js';

export function toManagingBody(body: TerritoryBody): ManagingBody {
  return {
    id: body.id,
    shortName: body.shortName,
    officialName: body.officialName,
    website: body.website,
    phone: body.phone,
    email: body.email,
    address: body.seat.address,
    seat: municipalityByCode(body.seat.istatCode)?.name ?? null,
  };
}
