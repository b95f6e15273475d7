/** What a page cannot know by itself of the machine and its settings; no secret among it. */
export type Installation = {
  /** The mail relay: host and port, without name and password. */
  readonly relay: { readonly host: string; readonly port: number; readonly isLocal: boolean };
  /** Where the data are, when not in a folder: without name and password. */
  readonly database?: {
    readonly host: string;
    readonly port: number;
    readonly name: string;
    readonly isLocal: boolean;
    /** TLS, with a certificate that is looked at. */
    readonly isSealed: boolean;
  };
  /** Connections to elsewhere that are open now; undefined: the system does not tell. */
  readonly outgoing: readonly { readonly address: string; readonly port: number }[] | undefined;
  readonly listensOn: string;
  /** Files with keys, and who may read them; `isSafe` undefined: it is not there. */
  readonly keys: readonly { readonly name: 'master' | 'keystore' | 'seal'; readonly isSafe: boolean | undefined }[];
  /** Bytes free and in all of the folder with the data; undefined: the system does not tell, or they are in a database. */
  readonly space: { readonly free: number; readonly size: number } | undefined;
  readonly nodeVersion: string;
};
