import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '../act.ts'
import { TroubleNote } from '../parts/trouble-note.tsx'
import { api } from '../trpc.ts'
import type { FilePurpose } from './openable.ts'
import { isPicture, savedAs } from './opened-file.ts'
import { useAddress } from './use-address.ts'

interface CaseFileProps {
  readonly matterId: string
  readonly eventId: string
  readonly file: { readonly fileId: string; readonly mediaType: string; readonly bytes: number }
  /** for a reader, e.g. 照片 2 */
  readonly name: string
  /** undefined for whoever may not open it now */
  readonly purpose: FilePurpose | undefined
}

/** One photo or paper: shut until opened for a purpose, and gone when the page is left. */
export function CaseFile({ matterId, eventId, file, name, purpose }: CaseFileProps): ReactNode {
  const { t } = useTranslation()
  const { fileId, mediaType } = file
  const open = useAct((asked: FilePurpose, sending) =>
    api.privacy.openFile.mutate({ matterId, eventId, fileId, purpose: asked }, sending),
  )
  const address = useAddress(open.done)
  if (purpose === undefined) return <span>{name}</span>
  return (
    <>
      <TroubleNote sentence={open.trouble?.sentence} />
      {address === undefined ? (
        <Button
          loading={open.isBusy}
          data-testid="open-file"
          onClick={() => {
            open.run(purpose)
          }}
        >
          {t('case.files.open', { name })}
        </Button>
      ) : (
        <figure className="opened-file" data-testid="opened-file">
          {isPicture(mediaType) ? <img src={address} alt={name} /> : null}
          <figcaption className="row small">
            <a href={address} download={savedAs(fileId, mediaType)}>
              {t('case.files.save', { name })}
            </a>
            <Button size="small" onClick={open.reset}>
              {t('case.hide')}
            </Button>
          </figcaption>
        </figure>
      )}
    </>
  )
}
