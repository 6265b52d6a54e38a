import { type Mapping, member } from '../mapping.js';

/** HSDS 3.1 `service`, as the pages of an Open Referral API carry it. */
export const hsdsMapping: Mapping = {
  id: 'hsds',
  fields: {
    title: member('name'),
    description: member('description'),
    needs: member('attributes', 'taxonomy_term', 'name'),
    provider: member('organization', 'name'),
    areaServed: member('service_areas', 'name'),
    phone: {
      from: [
        ['phones', 'number'],
        ['service_at_locations', 'location', 'phones', 'number'],
      ],
    },
    email: member('email'),
    website: member('url'),
    hours: member('schedules', 'description'),
    cost: member('fees_description'),
    status: member('status'),
    eligibility: member('eligibility_description'),
    accessModes: member('application_process'),
    languages: {
      from: [
        ['languages', 'code'],
        ['languages', 'name'],
      ],
    },
    requiredDocuments: member('required_documents', 'document'),
    verifiedAt: { from: [['assured_date'], ['last_modified']] },
    sourceUrl: member('additional_urls', 'url'),
  },
  places: {
    at: ['service_at_locations', 'location'],
    fields: {
      placeName: member('name'),
      municipality: member('addresses', 'city'),
      address: member('addresses', 'address_1'),
      province: member('addresses', 'state_province'),
      postalCode: member('addresses', 'postal_code'),
      latitude: member('latitude'),
      longitude: member('longitude'),
    },
  },
};
