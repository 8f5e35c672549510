"""Runs a reference into a new folder: reference.py SCRIPT IN FOLDER"""
import os, shutil, subprocess, sys

script, source, folder = sys.argv[1:]
shutil.rmtree(folder, ignore_errors=True)
os.makedirs(folder)
subprocess.run([sys.executable, script, source, folder], check=True)
