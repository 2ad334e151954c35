import { parentPort, workerData } from 'node:worker_threads'
import { type CalibrationTask, runCalibration } from '../parts/calibration-run.ts'

parentPort!.postMessage(runCalibration(workerData as CalibrationTask))
