import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { applyBaseStyles } from '@yiwang/ui/web'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { BrowserRouter } from 'react-router'
import { App } from './app.tsx'
import './messages/i18n.ts'
import './styles/base.css'
import './styles/shell.css'
import './styles/figure.css'
import './styles/charts.css'
import './styles/today.css'
import './styles/results.css'
import './styles/matter.css'

applyBaseStyles()
const root = document.querySelector('#root')
if (root === null) throw new Error('the page has no #root')
const queries = new QueryClient({ defaultOptions: { queries: { retry: 1, staleTime: 2_000 } } })
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <BrowserRouter>
        <App />
      </BrowserRouter>
    </QueryClientProvider>
  </StrictMode>,
)
