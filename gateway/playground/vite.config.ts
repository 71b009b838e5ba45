import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  // The page is served at /graphql as well as at /playground/, so what it refers to must not be relative.
  base: '/playground/',
  plugins: [react()],
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    // Above the size of the editor's own chunk, which is loaded once and cached for good.
    chunkSizeWarningLimit: 4000,
    // React's compiler marks for itself; nothing of them is needed after bundling.
    rolldownOptions: {
      checks: { moduleLevelDirective: false },
      // GraphiQL tells the console of every worker it starts.
      treeshake: { manualPureFunctions: ['console.info'] },
    },
    // The licences of what is bundled travel with it.
    license: { fileName: 'licences.md' },
  },
  worker: { format: 'es' },
});
