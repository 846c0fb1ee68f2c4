/** What each error means to the person who met it. */
export const FILES_SENTENCES = {
  file_unavailable: {
    status: 503,
    zh: '这个文件现在取不到，没有丢。请过一会儿再打开。',
    en: 'This file cannot be fetched just now; it is not lost. Please open it again in a while.',
  },
  file_damaged: {
    status: 409,
    zh: '这个文件和当初收到的不一致，不能打开。请告诉系统管理员。',
    en: 'This file is not what was received, so it is not opened. Please tell the administrators.',
  },
  file_not_found: {
    status: 404,
    zh: '没有找到这个文件，可能放得太久已经清理了，请重新选择。',
    en: 'This file was not found. It may have been cleared after a day; please choose it again.',
  },
} as const
