import { defineConfig } from 'vite'

// Only the enhancement script is built; pages are rendered by the server from source.
export default defineConfig({
  build: {
    manifest: true,
    target: 'es2020',
    modulePreload: false,
    rollupOptions: { input: 'src/browser/enhance.ts' },
  },
})
