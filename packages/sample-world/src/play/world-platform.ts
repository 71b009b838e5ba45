import { type TypedDocumentString } from '@qip/schema/generated/graphql';

/** The platform as the people of the sample world meet it: one graph, an address for files, and a clock that can be moved. */
export interface WorldPlatform {
  /**
   * Runs an operation as a demo person.
   * @throws when the graph answers with an error instead of a result
   */
  ask<Result, Variables>(
    person: string,
    document: TypedDocumentString<Result, Variables>,
    variables: Variables,
  ): Promise<Result>;
  /** Makes the platform's first member of the central team; does nothing where there is one. */
  readonly foundCentralTeam: (person: {
    readonly subject: string;
    readonly displayName: string;
    readonly email: string;
  }) => Promise<void>;
  /** Sends a file to the address that the graph gave for it. */
  upload(address: string, csv: string): Promise<void>;
  /** Sets the platform's clock, going on from there; null is true time again, and only then is done what has come due. */
  moveClock(to: string | null): Promise<void>;
}
