/** What looks at more than a command sees: files, the disk, a store of its own, and how passwords are kept. */
export type Inspector = {
  /** Reads every file and compares it with what it should be. */
  readonly files: (stopped: () => boolean) => Promise<{ readonly files: number; readonly damaged: number }>;
  /** Keeps a dossier about nobody, makes a backup of it, puts that back elsewhere, and compares. */
  readonly restored: () => Promise<{ readonly whole: boolean; readonly parts: number }>;
  /** Of the disk that the data lie on, in bytes; undefined where the system does not tell, or where it is not of this machine. */
  readonly disk: () => Promise<{ readonly free: number; readonly size: number } | undefined>;
  /** Was it made with less work than the house asks for now? */
  readonly isLight: (passwordHash: string) => boolean;
};
