import type { SignedIn } from '@yiwang/ui/web'
import { useWording } from '@yiwang/ui/web'
import { mayOpenFiles, PURPOSES } from '@yiwang/privacy/contracts'
import { Tag } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { CaseFile } from '../case/case-file.tsx'
import { filePurpose, type FilePurpose } from '../case/openable.ts'
import { isPicture } from '../case/opened-file.ts'
import type { Answers } from '../trpc.ts'

type Detail = Answers['casework']['get']
type Entry = Detail['timeline'][number]

interface CaseFilesProps {
  readonly who: SignedIn
  readonly detail: Detail
}

/** The purpose, where it reaches files of this event. */
function purposeFor({ lane }: Entry, purpose: FilePurpose | undefined): FilePurpose | undefined {
  return purpose !== undefined && mayOpenFiles(PURPOSES[purpose], lane) ? purpose : undefined
}

/** Photos and papers of one event, under what it was. */
function FilesOf({ entry, purpose }: { entry: Entry; purpose: FilePurpose | undefined }): ReactNode {
  const { t } = useTranslation()
  const { moment } = useWording()
  const { matterId, eventId } = entry
  return (
    <li>
      <p className="small">
        <time dateTime={entry.occurredAt}>{moment(entry.occurredAt)}</time>{' '}
        {entry.lane === 'inner' ? <Tag>{t('case.inner')}</Tag> : null}
        {entry.sentence}
      </p>
      <ol className="files">
        {entry.files.map((file, index) => (
          <li key={file.fileId}>
            <CaseFile
              matterId={matterId}
              eventId={eventId}
              file={file}
              name={t(isPicture(file.mediaType) ? 'case.files.photo' : 'case.files.paper', { n: index + 1 })}
              purpose={purpose}
            />
          </li>
        ))}
      </ol>
    </li>
  )
}

/** All photos and papers of a matter, in the order they came; opening one leaves a trace the person sees. */
export function CaseFiles({ who, detail }: CaseFilesProps): ReactNode {
  const { t } = useTranslation()
  const entries = detail.timeline.filter(({ files }) => files.length > 0)
  if (entries.length === 0) return null
  const purpose = filePurpose(who, detail.case)
  return (
    <section className="panel case-files" aria-labelledby="files-title" data-testid="case-files">
      <h2 id="files-title">{t('case.files.title')}</h2>
      <p className="quiet small">
        {purpose === undefined
          ? t('case.files.closed')
          : t('case.files.warning', { purpose: t(`case.purposes.${purpose}.title`) })}
      </p>
      <ul>
        {entries.map((entry) => (
          <FilesOf key={entry.eventId} entry={entry} purpose={purposeFor(entry, purpose)} />
        ))}
      </ul>
    </section>
  )
}
