@echo off
rem Cai ntmdocs vao thu muc nay. Bam dup de chay.
chcp 65001 >nul
cd /d "%~dp0"
set "PY=python"
where py >nul 2>nul && set "PY=py -3"
if exist "%~dp0python\python.exe" set "PY="%~dp0python\python.exe""
%PY% -m venv ".venv" || goto thieu
set "TU="
set "GOI=ntmdocs[all]"
if exist "..\..\pyproject.toml" set "GOI=..\..[all]"
if exist "wheels-windows" set "TU=--no-index --find-links wheels-windows" & set "GOI=ntmdocs[all]"
".venv\Scripts\python.exe" -m pip install %TU% "%GOI%" || goto loi
echo Da cai xong. Bam dup desk.bat de mo ban lam viec.
pause
exit /b 0
:thieu
echo Chua co Python 3.11 tro len. Tai o python.org, danh dau "Add python.exe to PATH", roi chay lai.
pause
exit /b 1
:loi
echo Chua cai duoc. Chay o nguyen cho trong thu muc cua du an, hoac dung tep ZIP cua make_bundle.py.
echo Neu da lam vay: chup man hinh nay gui nguoi ho tro.
pause
exit /b 1
