// Second Unit as a job type of Flamenco 3: copy this file into the folder "scripts" of the Flamenco Manager.
// The job.json comes from Submit in Second Unit's panel, or from "run FILE.blend --submit DIR".

const JOB_TYPE = {
    label: "Second Unit",
    description: "Capture a shot, generate its takes in chunks of frames, and check them",
    settings: [
        { key: "job", type: "string", subtype: "file_path", required: true,
          description: "The job.json that Submit has written" },
        { key: "takes", type: "string", subtype: "dir_path", required: true,
          description: "The takes folder, on storage that every worker sees" },
        { key: "blendfile", type: "string", subtype: "file_path", required: true,
          description: "The shot.blend beside the job.json" },
        { key: "frames", type: "string", required: true,
          eval: "f'{C.scene.frame_start}-{C.scene.frame_end}'",
          description: "The frames, as 1-24 or 1, 5, 9-12" },
        { key: "chunk_size", type: "int32", default: 8, description: "How many frames a worker makes at a time" },
        { key: "takes_count", type: "int32", default: 1, description: "How many takes the job asks for" },
    ],
};

function compileJob(job) {
    const settings = job.settings;
    const begin = unit("begin", "capture", settings, [settings.blendfile]);
    job.addTask(begin);
    const finish = unit("finish", "check", settings, []);
    for (let take = 1; take <= settings.takes_count; take++) {
        for (const chunk of frameChunker(settings.frames, settings.chunk_size)) {
            const name = `generate-${take}-${chunk}`;
            const work = unit("work", name, settings, ["--number", String(take), `--frames=${chunk}`]);
            work.addDependency(begin);
            finish.addDependency(work);
            job.addTask(work);
        }
    }
    job.addTask(finish);
}

// One task that runs one of our commands.
function unit(command, name, settings, words) {
    const task = author.Task(name, "blender");
    task.addCommand(author.Command("exec", {
        exe: "{blender}",
        args: ["--offline-mode", "--enable-autoexec", "--command", "second_unit", command, ...words,
               "--takes", settings.takes, "--job", settings.job],
    }));
    return task;
}
