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
  file_empty: {
    status: 422,
    zh: '这个文件是空的，请重新选择。',
    en: 'This file is empty. Please choose it again.',
  },
  file_too_large: {
    status: 422,
    zh: '这个文件超过 10 MB，请压缩后再添加。',
    en: 'This file is larger than 10 MB. Please make it smaller and add it again.',
  },
  file_type_refused: {
    status: 422,
    zh: '只能添加照片（JPG、PNG、WebP、HEIC）或 PDF，这个文件不是。',
    en: 'Only photos (JPG, PNG, WebP, HEIC) and PDF can be added; this file is neither.',
  },
  files_too_many: {
    status: 429,
    zh: '这件事里添加了没有发出的文件太多了。请先发出，或明天再添加。',
    en: 'Too many files of this matter were added and not sent. Please send first, or add more tomorrow.',
  },
  files_busy: {
    status: 503,
    zh: '等着发出的文件太多，暂时放不下。您写的内容还在，可以先发文字，文件过一会儿再添加。',
    en: 'Too many files are waiting to be sent. What you wrote is still here; send the words first and add the file later.',
  },
  files_of_yours_waiting: {
    status: 429,
    zh: '您添加了没有发出的文件太多了。请先把手头的发出，或明天再添加。您写的内容还在。',
    en: 'You added too many files that were not sent. Please send what you have first, or add more tomorrow. What you wrote is still here.',
  },
  files_under_other_key: {
    status: 409,
    zh: '这个文件没有收下，请再添加一次。您写的内容还在。',
    en: 'This file was not taken. Please add it again. What you wrote is still here.',
  },
  files_gone: {
    status: 409,
    zh: '有文件没有传完，或者放得太久已经清理。您写的内容还在，请重新添加文件再发。',
    en: 'A file did not arrive, or was cleared because it waited too long. What you wrote is still here; please add the file again.',
  },
} as const
