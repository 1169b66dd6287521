@echo off
rem Mo ban lam viec: bam dup, hoac keo thu muc, tep ke hoach tha vao day.
chcp 65001 >nul
set "O=%~1"
if "%O%"=="" set "O=%~dp0."
if not exist "%~dp0.venv\Scripts\ntmdocs.exe" (
  echo Chua cai. Bam dup install.bat truoc.
  pause
  exit /b 1
)
"%~dp0.venv\Scripts\ntmdocs.exe" desk "%O%"
pause
