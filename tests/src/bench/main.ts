import { type Bench } from './bench.js';
import { screenBench } from './screen.bench.js';
import { benchUpload } from './upload/bench-upload.js';
import { runMain } from '@qip/subgraph-kit/server/run-main';
