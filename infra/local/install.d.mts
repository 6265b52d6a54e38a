/** npm's own record of packages: package-lock.json, or node_modules/.package-lock.json. */
export interface PackageRecord {
  packages?: Record<string, { version?: string; integrity?: string; optional?: boolean }>;
}
export class InstallError extends Error {}
export function isSupportedNode(version: string): boolean;
export function agrees(locked: PackageRecord, installed: PackageRecord): boolean;
export function isInstalled(root: string): boolean;
export function install(root: string, say?: (line: string) => void): Promise<void>;
