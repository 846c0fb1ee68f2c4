import { createPublicKey } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { fromBase64 } from './bytes.ts'
import { openCheckpoint, signCheckpoint } from './checkpoint.ts'
import { noteSigner, noteVerifier, sha256 } from './node-crypto.ts'
import { formatCheckpoint, parseCheckpoint } from './note/checkpoint-text.ts'
import { parseNote } from './note/note-text.ts'
import { openNote, signNote, verifierKeyOf } from './note/signed-note.ts'
import { seededNotaryKey } from './testing.ts'

const ORIGIN = 'yiwang.demo/one'
const key = seededNotaryKey(7)
const signer = noteSigner(ORIGIN, key.privateKey)
const verifier = noteVerifier(ORIGIN, key.publicKey)
const head = { size: 20_852_163, root: fromBase64('CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=') as Uint8Array }
const note = signCheckpoint(sha256, head, signer)

describe('signed note', () => {
  it("opens the example of Go's note package", () => {
    const spki = Buffer.concat([
      Buffer.from('302a300506032b6570032100', 'hex'),
      Buffer.from('ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW', 'base64').subarray(1),
    ])
    const peter = noteVerifier('PeterNeumann', createPublicKey({ key: spki, format: 'der', type: 'spki' }))
    const text = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
    const signed = `${text}\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n`
    expect(openNote(sha256, signed, peter)).toBe(text)
    expect(verifierKeyOf(sha256, peter)).toBe('PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW')
  })

  it('ignores signatures of unknown keys', () => {
    const other = noteSigner('witness.example/a', seededNotaryKey(9).privateKey)
    const cosigned = note + signNote(sha256, formatCheckpoint({ origin: ORIGIN, ...head }), other).split('\n\n')[1]
    expect(parseNote(cosigned)?.signatures).toHaveLength(2)
    expect(openCheckpoint(sha256, cosigned, verifier)).toEqual({ origin: ORIGIN, ...head })
  })

  it('refuses a name or text the format forbids', () => {
    expect(() => signNote(sha256, 'a\n', { ...signer, name: 'with space' })).toThrow('key_name_invalid')
    expect(() => signNote(sha256, 'a\n', { ...signer, name: '' })).toThrow('key_name_invalid')
    expect(() => signNote(sha256, 'no newline', signer)).toThrow('checkpoint_malformed')
    expect(() => signNote(sha256, 'tab\t\n', signer)).toThrow('checkpoint_malformed')
  })

  it.each([
    '',
    '\n',
    'a\n',
    'a\n\n',
    'a\n\n— x\n',
    'a\n\n- x AAAAAAAA\n',
    'a\n\n— x AAAA\n',
    note.slice(0, -1),
    `${note}x\n`,
  ])('does not read %j', (text) => {
    expect(parseNote(text)).toBeUndefined()
    expect(() => openNote(sha256, text, verifier)).toThrow('checkpoint_malformed')
  })
})

describe('checkpoint', () => {
  it('reads what it wrote', () => {
    expect(openCheckpoint(sha256, note, verifier)).toEqual({ origin: ORIGIN, ...head })
    expect(note.split('\n').slice(0, 4)).toEqual([
      ORIGIN,
      '20852163',
      'CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=',
      '',
    ])
  })

  it.each([
    'o\n1\n',
    'o\n01\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n',
    'o\n-1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n',
    'o\n9999999999999999\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n',
    'o\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=\n',
    'o\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\nextension\n',
    '\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n',
  ])('does not read %j', (text) => expect(parseCheckpoint(text)).toBeUndefined())

  it('fails at any changed bit', () => {
    const bytes = Buffer.from(note)
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const changed = Buffer.from(bytes)
      changed[bit >> 3] = (changed[bit >> 3] as number) ^ (1 << (bit & 7))
      expect(() => openCheckpoint(sha256, changed.toString(), verifier), `bit ${bit}`).toThrow(
        /^(checkpoint|signature)_/,
      )
    }
  })

  it('is refused when another log or another key signed it', () => {
    expect(() => openCheckpoint(sha256, note, noteVerifier('yiwang.other/one', key.publicKey))).toThrow(
      'signature_unknown',
    )
    expect(() => openCheckpoint(sha256, note, noteVerifier(ORIGIN, seededNotaryKey(8).publicKey))).toThrow(
      'signature_unknown',
    )
    const foreign = signNote(sha256, formatCheckpoint({ origin: 'yiwang.other/one', ...head }), signer)
    expect(() => openCheckpoint(sha256, foreign, verifier)).toThrow('checkpoint_malformed')
  })
})
