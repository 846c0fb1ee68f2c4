import type { SignedIn } from '@yiwang/ui/web'
import { Collapse } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ActionProps } from './actions/action-props.ts'
import { Contact } from './actions/contact.tsx'
import { Dispatch } from './actions/dispatch.tsx'
import { Note } from './actions/note.tsx'
import { Reply } from './actions/reply.tsx'
import { Sign } from './actions/sign.tsx'
import { Waiting } from './actions/waiting.tsx'
import { mayAnnotate, mayContact, mayDispatchAgain, nextAction } from './next-action.ts'

/** The one thing to do now, and what else may be done, folded away. */
export function Actions({ who, found }: ActionProps & { who: SignedIn }): ReactNode {
  const { t } = useTranslation()
  const action = nextAction(who, found)
  const more = [
    ...(mayDispatchAgain(who, found)
      ? [
          {
            key: 'again',
            label: t('case.dispatch.again'),
            children: <Dispatch key={found.hops} found={found} isAgain />,
          },
        ]
      : []),
    ...(mayContact(who, found)
      ? [{ key: 'contact', label: t('case.contacting.title'), children: <Contact found={found} /> }]
      : []),
    ...(mayAnnotate(who, found)
      ? [{ key: 'note', label: t('case.note.title'), children: <Note found={found} /> }]
      : []),
  ]
  return (
    <div className="stack">
      {action === 'dispatch' ? <Dispatch found={found} isAgain={false} /> : null}
      {action === 'sign' ? <Sign found={found} /> : null}
      {action === 'reply' ? <Reply found={found} /> : null}
      {action === 'wait' ? <Waiting found={found} /> : null}
      {more.length === 0 ? null : <Collapse items={more} />}
    </div>
  )
}
