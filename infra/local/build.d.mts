export class BuildError extends Error {}
export function sourcesHash(root: string): string;
export function build(root: string, say?: (line: string) => void): Promise<void>;
