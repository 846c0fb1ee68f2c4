/** Own events to publish, `from` to `to` inclusive; the last one carries the signature. */
export interface SendRange {
  readonly from: number
  readonly to: number
  /** which stream it was meant for, counted from the start */
  readonly round: number
  /** events of it were acknowledged before and are missing all the same: publish them without `Nats-Msg-Id` */
  readonly isInsisting: boolean
}

export interface RelayLimits {
  /** events per signed batch; an inbox stores at most 200 in one transaction */
  readonly batch: number
  /** batches awaiting their acknowledgements at the same time */
  readonly flying: number
}

export const RELAY_LIMITS: RelayLimits = { batch: 200, flying: 4 }

export type RelayPlan = ReturnType<typeof createRelayPlan>

/**
 * Decides, without I/O, what one lane's relay publishes next. An event is done only when it has returned through the
 * own inbox; acknowledged is not enough. After an error everything from the last returned event on is sent again.
 */
export function createRelayPlan(returnedAtStart: number, limits: RelayLimits = RELAY_LIMITS) {
  let returned = returnedAtStart
  let sent = returnedAtStart
  let flying = 0
  let round = 0
  let insistUpTo = 0
  let isBroken = false
  // a predecessor that crashed may have left an unsigned tail
  let isTailUnsure = true

  function recover(): void {
    isBroken = false
    isTailUnsure = true
    sent = returned
  }

  return {
    /** what to publish now, given the ledger's own head; undefined when there is nothing or the window is full */
    next(head: number): SendRange | undefined {
      if (isBroken && flying === 0) recover()
      if (isBroken || flying >= limits.flying || sent >= head) return undefined
      const isInsisting = sent < insistUpTo
      const range = { from: sent + 1, to: Math.min(head, sent + limits.batch), round, isInsisting }
      sent = range.to
      flying += 1
      return range
    },
    /** every event of a range was acknowledged; `hasDuplicate`: the stream had some already, perhaps without signature */
    published(range: SendRange, hasDuplicate: boolean): void {
      if (range.round !== round) return
      flying -= 1
      isTailUnsure ||= hasDuplicate
    },
    /** at least one event of a range was not acknowledged: stop the window */
    failed(range: SendRange): void {
      if (range.round !== round) return
      flying -= 1
      isBroken = true
    },
    /** the own inbox has seen everything up to here, without a hole */
    returnedUpTo(seq: number): void {
      returned = Math.max(returned, seq)
      sent = Math.max(sent, returned)
    },
    /**
     * The stream lacks something it acknowledged: send again from the last returned event on. Without message ids, as
     * somebody may have used one before us so that the stream takes the event for a duplicate.
     */
    rewind(): void {
      insistUpTo = sent
      isBroken = true
    },
    /** another stream, as empty as it was made */
    restart(): void {
      returned = 0
      flying = 0
      insistUpTo = 0
      round += 1
      recover()
    },
    /** whether everything up to the head is sent and acknowledged, so that a signed head may follow it */
    isIdle: (head: number): boolean => !isBroken && flying === 0 && sent >= head,
    /** whether a signed head is owed for a tail that may stand unsigned in the stream */
    owesHead: (): boolean => isTailUnsure,
    headPublished(): void {
      isTailUnsure = false
    },
    returned: (): number => returned,
    sent: (): number => sent,
  }
}
