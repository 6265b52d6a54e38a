export function withFolderLock<T>(path: string, say: (line: string) => void, work: () => Promise<T>): Promise<T>;
