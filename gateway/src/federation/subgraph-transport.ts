import { type GraphQLFormattedError } from 'graphql';
import { type Caller } from '@qip/subgraph-kit/access/caller';
import { type FileAnswer, type FileRequest } from '@qip/subgraph-kit/files/open-file';
import { type Upload, type UploadAnswer } from '@qip/subgraph-kit/server/subgraph';

/** One operation for one subgraph, as the query planner wrote it. */
export interface SubgraphRequest {
  readonly query: string;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly caller: Caller;
  readonly requestId: string;
  /** A mutation is never sent twice. */
  readonly isMutation: boolean;
}

/** What a subgraph answers; its errors are in the closed catalogue's shape. */
export interface SubgraphAnswer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly GraphQLFormattedError[];
}

/**
 * How the gateway reaches a subgraph. Two implementations, over the network and in this process, pass the same tests:
 * nothing above this interface knows which one it has.
 */
export interface SubgraphTransport {
  /**
   * Sends an operation.
   * @throws PlatformError SERVICE_UNAVAILABLE when the subgraph does not answer, in time or at all
   */
  execute(request: SubgraphRequest): Promise<SubgraphAnswer>;
  /**
   * Sends a file on, as a stream.
   * @throws PlatformError SERVICE_UNAVAILABLE when the subgraph does not answer, or fails without saying why
   */
  upload(upload: Upload, requestId: string): Promise<UploadAnswer>;
  /**
   * Opens a file at its signed address; its body comes as a stream, which whoever asked takes in or destroys.
   * @throws PlatformError SERVICE_UNAVAILABLE when the subgraph does not answer, or fails without saying why
   */
  openFile(request: FileRequest): Promise<FileAnswer>;
  /** Whether the subgraph is ready for requests. */
  isReady(): Promise<boolean>;
  /** Closes what the transport has opened. */
  close(): Promise<void>;
}
