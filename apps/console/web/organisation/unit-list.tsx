import { useWording } from '@yiwang/ui/web'
import { Tag } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answers } from '../trpc.ts'
import { FilteredList } from './filtered-list.tsx'
import { matches } from './matching.ts'

type Unit = Answers['organisation']['units'][number]
type Post = Answers['organisation']['posts'][number]

const KINDS: readonly Unit['kind'][] = ['hotline', 'window', 'department', 'town', 'committee']

function PostLine({ post }: { post: Post }): ReactNode {
  const { t } = useTranslation()
  const { list } = useWording()
  return (
    <li>
      <strong>{post.holder ?? t('register.unit.vacant')}</strong> {post.title}
      {post.isContact ? <Tag className="register-tag">{t('register.unit.contact')}</Tag> : null}
      <div className="small quiet">
        <a href={`tel:${post.officePhone}`}>{post.officePhone}</a> ·{' '}
        {list(post.roles.map((role) => t(`register.roles.${role}`)))}
      </div>
    </li>
  )
}

function UnitPanel({ unit, posts }: { unit: Unit; posts: readonly Post[] }): ReactNode {
  const { t } = useTranslation()
  return (
    <li className="panel">
      <h3>{unit.name}</h3>
      <p className="small">
        <a href={`tel:${unit.phone}`}>{unit.phone}</a>
      </p>
      {posts.length === 0 ? (
        <p className="small quiet">{t('register.unit.noPosts')}</p>
      ) : (
        <ul className="recent">
          {posts.map((post) => (
            <PostLine key={post.postId} post={post} />
          ))}
        </ul>
      )}
    </li>
  )
}

/** Who there is: units by kind, their posts with office telephones and the names of whoever is on duty there. */
export function UnitList({ units, posts }: { units: readonly Unit[]; posts: readonly Post[] }): ReactNode {
  const { t } = useTranslation()
  const postsOf = (unitId: string): Post[] => posts.filter((post) => post.unitId === unitId)
  return (
    <FilteredList
      kind="units"
      items={units}
      isMeant={(unit, typed) =>
        matches(typed, [unit.name, ...postsOf(unit.unitId).flatMap(({ title, holder }) => [title, holder ?? ''])])
      }
    >
      {(shown) =>
        KINDS.map((kind) => {
          const ofKind = shown.filter((unit) => unit.kind === kind)
          return ofKind.length === 0 ? null : (
            <section key={kind}>
              <h2 className="register-kind">{t(`register.kinds.${kind}`)}</h2>
              <ul className="register-units">
                {ofKind.map((unit) => (
                  <UnitPanel key={unit.unitId} unit={unit} posts={postsOf(unit.unitId)} />
                ))}
              </ul>
            </section>
          )
        })
      }
    </FilteredList>
  )
}
