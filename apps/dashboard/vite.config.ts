import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// The server (src/) serves dist/ and answers /trpc; in development Vite passes those on.
export default defineConfig({
  plugins: [react()],
  build: { target: 'es2022', chunkSizeWarningLimit: 1500 },
  server: { proxy: { '/trpc': 'http://127.0.0.1:4300', '/auth': 'http://127.0.0.1:4300' } },
})
