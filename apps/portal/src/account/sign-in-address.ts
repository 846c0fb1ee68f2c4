import type { Preferences } from '../preferences.ts'

/** Where somebody signs in and comes back from, in the language and print they read here. */
export function signInAddress(to: string, { locale, isElder }: Preferences): string {
  return `/auth/sign-in?to=${encodeURIComponent(to)}&lang=${locale}${isElder ? '&large=1' : ''}`
}
