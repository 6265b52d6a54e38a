import { lookup as systemLookup, type LookupAddress, type LookupOptions } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { RefusedError } from './refused-error.js';

const CURE =
  'Gli indirizzi della propria macchina o rete sono rifiutati: se è voluto, ammettere le reti private nella configurazione.';

/** Whether an IP address belongs to the open Internet: not loopback, private, link-local, reserved, nor a disguise of one. */
export function isPublicAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';
}

/** Refuses a URL whose host is written as an IP address that is not public; names are judged when they are resolved. */
export function refusePrivateHost(url: URL): void {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (ipaddr.isValid(host) && !isPublicAddress(host)) throw new RefusedError(host, CURE);
}

/**
 * Resolves names for the connection itself, so that the address judged is the address connected to: a name that
 * answers differently the second time (DNS rebinding) gains nothing. One private address among several refuses all.
 */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  const all: LookupOptions & { all: true } = { ...options, all: true };
  systemLookup(hostname, all, (error, addresses: LookupAddress[]) => {
    if (error) return callback(error, '', 0);
    const [first] = addresses;
    if (!first || addresses.some(({ address }) => !isPublicAddress(address))) {
      return callback(new RefusedError(hostname, CURE), '', 0);
    }
    return options.all ? callback(null, addresses) : callback(null, first.address, first.family);
  });
};
