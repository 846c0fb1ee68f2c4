import { Collapse } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ActionProps } from './actions/action-props.ts'
import { Ask } from './actions/ask.tsx'
import { Contact } from './actions/contact.tsx'
import { Dispatch } from './actions/dispatch.tsx'
import { Note } from './actions/note.tsx'
import { OpenQuestion } from './actions/open-question.tsx'
import { Reply } from './actions/reply.tsx'
import { Sign } from './actions/sign.tsx'
import { Waiting } from './actions/waiting.tsx'
import { mayAsk, nextAction, sideActions, type NextAction, type SideAction } from './next-action.ts'

interface ActionsProps extends ActionProps {
  /** redacted words of the open question */
  readonly question: string | undefined
}

type Component = (props: ActionProps) => ReactNode

const NEXT: Readonly<Record<NextAction, Component>> = {
  dispatch: (props) => <Dispatch {...props} isAgain={false} />,
  sign: Sign,
  reply: Reply,
  wait: Waiting,
}

const SIDE: Readonly<Record<SideAction, Component>> = {
  again: (props) => <Dispatch key={props.found.hops} {...props} isAgain />,
  contact: Contact,
  ask: Ask,
  note: Note,
}

const TITLES: Readonly<Record<SideAction, string>> = {
  again: 'case.dispatch.again',
  contact: 'case.contacting.title',
  ask: 'case.asking.title',
  note: 'case.note.title',
}

/** The one thing to do now, and what else may be done, folded away. */
export function Actions({ who, found, question }: ActionsProps): ReactNode {
  const { t } = useTranslation()
  const Next = NEXT[nextAction(who, found)]
  const side = sideActions(who, found).map((key) => {
    const Side = SIDE[key]
    return { key, label: t(TITLES[key]), children: <Side who={who} found={found} /> }
  })
  return (
    <div className="stack">
      <OpenQuestion who={who} found={found} question={question} mayWithdraw={mayAsk(who, found)} />
      <Next who={who} found={found} />
      {side.length === 0 ? null : <Collapse items={side} />}
    </div>
  )
}
