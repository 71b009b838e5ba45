import { collectDefaultMetrics, register } from 'prom-client';

let isCollecting = false;

/** This process' memory, CPU, event loop and garbage collection, in Prometheus' text form. */
export function processMetrics(): Promise<string> {
  if (!isCollecting) collectDefaultMetrics();
  isCollecting = true;
  return register.metrics();
}
