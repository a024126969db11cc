// What the package takes from the rest of the repository.
import { copyFileSync } from "node:fs";

copyFileSync("../../schemas/config.schema.json", "config.schema.json");
copyFileSync("../../LICENSE", "LICENSE");
