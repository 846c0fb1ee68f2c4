const EVERY_MS = { terminal: 200, file: 5_000 }

/** Shows where a long run is: on a terminal in one line that is written over, elsewhere a line every five seconds. */
export function createProgress(out: NodeJS.WriteStream): { show(line: string): void; end(): void } {
  const isTerminal = out.isTTY
  let shownAt = performance.now()
  let isOpen = false
  return {
    show(line) {
      const now = performance.now()
      if (now - shownAt < (isTerminal ? EVERY_MS.terminal : EVERY_MS.file)) return
      shownAt = now
      isOpen = isTerminal
      out.write(isTerminal ? `\r\u001b[K${line}` : `${line}\n`)
    },
    end() {
      if (isOpen) out.write('\r\u001b[K')
      isOpen = false
    },
  }
}
