import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { applyBaseStyles, Family } from '@yiwang/ui/web'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import './messages/i18n.ts'

applyBaseStyles()
const root = document.querySelector('#root')
if (root === null) throw new Error('the page has no #root')
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={new QueryClient()}>
      <Family>
        <App />
      </Family>
    </QueryClientProvider>
  </StrictMode>,
)
