import { checkHouse } from './house.ts';

/** `npm run floors`: the whole house, from the folder it is typed in. */
const atLeast = 300;
const { files, seen, problems } = await checkHouse(process.cwd(), './.dependency-cruiser.cjs');
for (const problem of problems) console.error(problem);
console.log(`floors: ${files.length} modules on disk, ${seen} seen, ${problems.length} problems`);
process.exitCode = problems.length > 0 || files.length < atLeast ? 1 : 0;
