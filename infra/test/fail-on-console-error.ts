import { afterEach, beforeEach, vi } from 'vitest'

// What a program complains of on the console is a defect nobody has looked at yet; a test that expects a complaint
// replaces console.error itself.
const watched = vi.fn<typeof console.error>()

beforeEach(() => {
  watched.mockClear()
  vi.spyOn(console, 'error').mockImplementation(watched)
})

afterEach(() => {
  const complaint = watched.mock.calls[0]
  vi.restoreAllMocks()
  if (complaint !== undefined) throw new Error(`unexpected console.error: ${complaint.map(String).join(' ')}`)
})
