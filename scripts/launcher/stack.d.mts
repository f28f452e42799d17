/** Parts of a stack. `worker-2`, `api-2` … are further processes of the same program. */
export type PartName = 'pg' | 'temporal' | 'ui' | 'api' | 'worker' | `api-${number}` | `worker-${number}`;

/** Lines for a person; `during` repeats the label with elapsed time while the work lasts. */
export interface Say {
  (line: string): void;
  during<T>(label: string, work: (note: (text: string) => void) => Promise<T>): Promise<T>;
}

export interface StackOptions {
  /** Folder for databases, logs, secrets and run.json; made when missing. One stack per folder at a time. */
  dataDir: string;
  /** Default: pg, temporal, api, worker. Programs that are not built are left out with a sentence. */
  parts?: readonly PartName[];
  /** More settings for api, worker and migrations; they win over the launcher's own. */
  env?: Readonly<Record<string, string>>;
  /** Default: silent. */
  log?: Say;
  /** Ports to prefer when they are free; default: any free port. All on 127.0.0.1. */
  ports?: Partial<Record<PartName, number>>;
  /** Run `huandu migrate` before the api; default: when an api or a worker is among the parts. */
  migrate?: boolean;
  /** Throw away the data that lies in the folder. */
  fresh?: boolean;
  /**
   * Servers to use instead of starting them: a ready database (`databaseUrl`, with `databaseAdminUrl` for its owner),
   * or a PostgreSQL where the owner may make the database (`serverUrl`).
   */
  external?: { databaseUrl?: string; databaseAdminUrl?: string; serverUrl?: string; temporalAddress?: string };
  /** Name of the database, made when missing; default: huandu. Not used with `databaseUrl`. */
  database?: string;
  /** Temporal namespace, made when missing; default: huandu. */
  namespace?: string;
}

export interface Stack {
  readonly dataDir: string;
  readonly urls: {
    /** `http://127.0.0.1:PORT` */
    readonly api: string;
    /** `host:port` of the gRPC front end */
    readonly temporal: string;
    readonly namespace: string;
    readonly temporalUi?: string;
    /** PostgreSQL url of the owner (superuser), database `huandu` */
    readonly databaseAdmin: string;
    /** PostgreSQL url of the application's role `huandu_app` (made by the migrations) */
    readonly databaseApp: string;
  };
  /** Everything a child process needs to talk to this stack, DATABASE_ADMIN_URL included. */
  readonly env: Readonly<Record<string, string>>;
  /** Process ids by part (`postgres`, `temporal`, `temporal-ui`, `api`, `worker` …); null while it is down. */
  pids(): Record<string, number | null>;
  /** Signals a part (default SIGKILL); supervision starts it again. False when it was down. */
  kill(name: PartName, signal?: NodeJS.Signals): boolean;
  /** Stops a part and leaves it off until `resume`. */
  suspend(name: PartName): Promise<void>;
  /** Starts a suspended part and waits until it answers. */
  resume(name: PartName): Promise<void>;
  /** Resolves when the part answers; throws after the limit (default 60 s). */
  waitHealthy(name: PartName, limitMs?: number): Promise<void>;
  /** Runs the CLI against this stack; throws with its last words when it fails. */
  cli(args: readonly string[], onLine?: (line: string) => void): Promise<{ code: number; out: string; all: string }>;
  /** Stops everything in order (under 10 s). */
  stop(): Promise<void>;
  /** Ends everything at once. */
  forceStop(): void;
}

export function startStack(options: StackOptions): Promise<Stack>;
