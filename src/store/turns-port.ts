/** Whose turn it is among the servers of a house; where the house is in files there is one, and it is always its turn. */
export type Turns = {
  /**
   * Acts one after the other on all servers, for rules over several aggregates that no single write can guard. Whoever has its turn knows
   * of all that was kept before. What the act before threw is told to whoever asked for that.
   */
  inTurn<R>(act: () => Promise<R>): Promise<R>;
  /**
   * Acts unless another server is at something of this name; a server that dies is at nothing any more.
   *
   * @returns whether it was done
   */
  claim(name: string, act: () => Promise<void>): Promise<boolean>;
  /** Is the daily work this server's? One has it until it stops or dies, then another, within seconds. */
  onDuty(): Promise<boolean>;
};
