import { applyBaseStyles, Family } from '@yiwang/ui/web'
import { QueryClientProvider } from '@tanstack/react-query'
import { App as Messages } from 'antd'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { BrowserRouter } from 'react-router'
import { App } from './app.tsx'
import './messages/i18n.ts'
import { createQueries } from './queries.ts'
import './styles.css'
import './desks.css'

applyBaseStyles()
const root = document.querySelector('#root')
if (root === null) throw new Error('the page has no #root')
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={createQueries()}>
      <Family>
        <Messages>
          <BrowserRouter>
            <App />
          </BrowserRouter>
        </Messages>
      </Family>
    </QueryClientProvider>
  </StrictMode>,
)
