import { procedureFor } from '@yiwang/identity'
import { z } from 'zod'
import {
  divisionSchema,
  dutyInputSchema,
  dutySchema,
  dutyVersionSchema,
  postSchema,
  shapeCollectionSchema,
  shapesInputSchema,
  unitSchema,
} from '../contracts.ts'
import { listDutyVersions } from '../queries/duty-versions.ts'
import { listPosts } from '../queries/list-posts.ts'
import { listShapes } from '../queries/list-shapes.ts'
import { listDivisions, listUnits as readUnits } from '../queries/list-units.ts'
import { createOrganisationReader } from '../queries/organisation-reader.ts'

const read = procedureFor('read', 'Organisation')

export const units = read.output(z.array(unitSchema)).query(({ ctx }) => readUnits(ctx.prisma))

export const divisions = read.output(z.array(divisionSchema)).query(({ ctx }) => listDivisions(ctx.prisma))

export const duties = read
  .output(z.array(dutySchema))
  .query(({ ctx }) => createOrganisationReader(ctx.prisma).listDuties())

export const shapes = read
  .input(shapesInputSchema)
  .output(shapeCollectionSchema)
  .query(({ ctx, input }) => listShapes(ctx.prisma, input))

export const posts = read.output(z.array(postSchema)).query(({ ctx }) => listPosts(ctx.prisma))

export const dutyVersions = read
  .input(dutyInputSchema)
  .output(z.array(dutyVersionSchema))
  .query(({ ctx, input }) => listDutyVersions(ctx.prisma, input.dutyId))
