const LIMIT_MS = 10_000;

/** Anything that ends its work when closed; a Nest application or microservice. */
export interface Closable {
  close(): Promise<unknown>;
}

/** The parts of `process` used here, so that a test can pass others. */
export interface ShutdownHost {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly connected: boolean;
  once(event: 'SIGTERM' | 'SIGINT' | 'disconnect', listener: () => void): unknown;
  on(event: 'SIGINT', listener: () => void): unknown;
  /** Ends the process for certain, whatever handle a library left open: what had to be kept was kept by closing. */
  exit(code: number): void;
}

/**
 * Ends the process in good order: closes the application (Nest runs its destroy and shutdown hooks), then exits.
 * Alone, on SIGTERM or SIGINT. Under the local start (`VICINO_SUPERVISED=1`, IPC channel), on SIGTERM or when the channel
 * closes, which is how a supervisor killed with -9 is noticed; SIGINT is left to the supervisor, since Ctrl-C
 * reaches the whole terminal group and the order of ending is its to decide.
 */
export function installShutdown(app: Closable, host: ShutdownHost = process): void {
  let ending = false;
  const end = (): void => {
    if (ending) return;
    ending = true;
    // What hangs while it is closed does not keep the process.
    setTimeout(() => host.exit(1), LIMIT_MS).unref();
    app.close().then(
      () => host.exit(0),
      () => host.exit(1),
    );
  };
  host.once('SIGTERM', end);
  if (host.env['VICINO_SUPERVISED'] !== '1') {
    host.once('SIGINT', end);
    return;
  }
  host.on('SIGINT', () => undefined);
  host.once('disconnect', end);
  if (!host.connected) end();
}
