import { type UploadAnswer } from '@qip/subgraph-kit/server/subgraph';
import {
  type SubgraphAnswer,
  type SubgraphRequest,
  type SubgraphTransport,
} from '../src/federation/subgraph-transport.js';

const NO_FILES: UploadAnswer = { status: 404, body: { code: 'NOT_FOUND' } };

/** In the place of a subgraph: answers every operation as the test says, and neither takes nor gives files unless told otherwise. */
export function answeringTransport(
  answer: SubgraphAnswer | ((request: SubgraphRequest) => SubgraphAnswer),
  upload: SubgraphTransport['upload'] = () => Promise.resolve(NO_FILES),
  openFile: SubgraphTransport['openFile'] = () => Promise.resolve({ kind: 'NOT_FOUND' }),
): SubgraphTransport {
  return {
    execute: async (request) => Promise.resolve(typeof answer === 'function' ? answer(request) : answer),
    upload,
    openFile,
    isReady: () => Promise.resolve(true),
    close: () => Promise.resolve(),
  };
}
