import { z } from 'zod'

/** The post and unit that acted; never a person. */
export const byPostSchema = z.object({
  post: z.string().min(1).max(60).describe('岗位名称'),
  unit: z.string().min(1).max(120).describe('单位名称'),
})
export type ByPost = z.infer<typeof byPostSchema>

export const SAMPLE_MATTER = '019a5b0c-0000-7000-8000-000000000001'
export const SAMPLE_GRANT = '019a5b0c-0000-7000-8000-0000000000a1'
export const sampleBy: ByPost = { post: '数据管理岗', unit: '青禾县人力资源和社会保障局' }
